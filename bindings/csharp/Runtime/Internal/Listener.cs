using System;
using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace com.tencent.imsdk.unity.native
{
    /// <summary>
    /// The program's callbacks for one kind of event, typed and as text. The library is given a listener while there are any.
    /// </summary>
    internal sealed class Listener
    {
        static readonly List<Listener> all = new List<Listener>();

        /// <summary>Which life of the SDK this is: listeners hear nothing of another one.</summary>
        static volatile int life;

        readonly string function;
        readonly Action<bool> set;
        readonly object use = new object();
        Delegate typed;
        Delegate text;
        string userData = "";

        /// <summary>`function`: the one that sets it. `set`: tells the library to listen, or not to.</summary>
        internal Listener(string function, Action<bool> set)
        {
            this.function = function;
            this.set = set;
            lock (all) all.Add(this);
        }

        bool IsSet { get { return typed != null || text != null; } }

        /// <summary>Kinds of events that have callbacks.</summary>
        internal static int Live
        {
            get { lock (all) return all.FindAll(listener => listener.IsSet).Count; }
        }

        /// <summary>At the end of a life. What has not been told yet never will be.</summary>
        internal static void RemoveAll()
        {
            life++;
            Listener[] listeners;
            lock (all) listeners = all.ToArray();
            foreach (Listener listener in listeners) listener.Remove(null, null);
        }

        /// <summary>Adds callbacks; without any it takes away those that there are.</summary>
        internal void Add(Delegate typed, Delegate text)
        {
            if (typed == null && text == null)
            {
                Remove(null, null);
                return;
            }
            lock (use)
            {
                if (!IsSet) set(true);
                userData = Call.NewUserData(function);
                this.typed = Delegate.Combine(this.typed, typed);
                this.text = Delegate.Combine(this.text, text);
            }
        }

        /// <summary>Takes callbacks away; all of them where none is named.</summary>
        internal void Remove(Delegate typed, Delegate text)
        {
            lock (use)
            {
                if (!IsSet) return;
                bool isAll = typed == null && text == null;
                this.typed = isAll ? null : Delegate.Remove(this.typed, typed);
                this.text = isAll ? null : Delegate.Remove(this.text, text);
                if (!IsSet) set(false);
            }
        }

        /// <summary>Has an event told to those who listen when its turn comes. Each gets the callback and the user_data.</summary>
        internal void Tell(Action<Delegate, string> tellTyped, Action<Delegate, string> tellText)
        {
            int told = life;
            Delivery.Add(() =>
            {
                if (told != life) return;
                Delegate typed, text;
                string data;
                lock (use)
                {
                    typed = this.typed;
                    text = this.text;
                    data = userData;
                }
                TellEach(typed, tellTyped, data);
                TellEach(text, tellText, data);
            });
        }

        static void TellEach(Delegate callbacks, Action<Delegate, string> tell, string data)
        {
            if (callbacks == null) return;
            foreach (Delegate callback in callbacks.GetInvocationList())
            {
                try
                {
                    tell(callback, data);
                }
                catch (Exception e)
                {
                    Log.Exception(e);
                }
            }
        }
    }

    /// <summary>A JSON text of an event: copied at once, read when somebody asks for the value.</summary>
    internal sealed class Told<T>
    {
        internal readonly string Text;
        Func<JToken, T> read;
        T value;

        internal Told(IntPtr text, Func<JToken, T> read)
        {
            Text = Utf8.Read(text);
            this.read = read;
        }

        internal T Value
        {
            get
            {
                if (read != null) value = read(Json.Parse(Text));
                read = null;
                return value;
            }
        }
    }
}
